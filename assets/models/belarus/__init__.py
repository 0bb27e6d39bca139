"""The Belarus tractors: shared modules that take a machine's sizes `D` (dims_<model>.py)."""
