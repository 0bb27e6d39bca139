"""Options of the Belarus tractors that hang on mounts of every model."""
