"""The demo town's pictures, drawn by code: nothing here was photographed and nothing is committed.

Scenes are written in daylight colours on a sheet of 1600 by 1067; a ``Light`` turns them into dawn, dusk
or night. The same scene, light, season and seed give the same pixels.
"""
