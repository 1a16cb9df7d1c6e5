"""A simulated experiment with known truth, to try the program on and to test it."""

from blotquant.demo.writing import write_demo

__all__ = ["write_demo"]
