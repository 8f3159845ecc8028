"""Papers that readers may download: which kinds are taken, told by their content."""
