"""The picture of a blot in the window, and what is drawn and done on it.

Scene coordinates are those of the image, x = column and y = row, (0, 0) the outer corner of the
first pixel.  Nothing here changes a number: pixels are only looked at.
"""
