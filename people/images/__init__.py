"""Images as they arrive and as they are served: checked, stripped of what the camera added, cut to size."""
