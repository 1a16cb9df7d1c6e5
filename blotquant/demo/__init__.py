"""A simulated experiment with known truth, to try the program on and to test it."""

from blotquant.demo.writing import write_demo, write_pair

__all__ = ["write_demo", "write_pair"]
