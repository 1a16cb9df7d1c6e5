"""What goes into the packaged program, and what of its libraries stays outside.

Measured with Python 3.11 on Linux; `weigh.py` says what each part of a finished folder weighs.
"""

from __future__ import annotations

# The program asks what version of these is installed, for Provenance and the list of licences.
LIBRARIES = (
    "PySide6-Essentials",
    "XlsxWriter",
    "Pillow",
    "imagecodecs",
    "matplotlib",
    "msgspec",
    "numpy",
    "opencv-python",
    "openpyxl",
    "pandas",
    "pyqtgraph",
    "scikit-image",
    "scipy",
    "shiboken6",
    "tifffile",
)

# imagecodecs imports these by names made at run time, so that nobody sees them in its source: the codecs
# of TIFF files, and that of PNG.  The others (video textures, climate grids, ...) are 50 MB.
CODECS = tuple(
    f"imagecodecs._{name}"
    for name in (
        "ccitt",
        "deflate",
        "imcd",  # LZW, PackBits, differences, packed bits
        "jpeg2k",
        "jpeg8",
        "jpegls",
        "jpegsof3",
        "jpegxl",
        "jpegxr",
        "lerc",
        "lzma",
        "png",
        "shared",
        "shared_cython",
        "webp",
        "zlib",
        "zstd",
    )
)

# matplotlib imports the writer of a format when it is asked for one.
WRITERS = tuple(f"matplotlib.backends.backend_{name}" for name in ("agg", "pdf", "svg"))

# Found by following imports, and never reached while the program runs.
UNUSED = (
    "IPython",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "_pytest",
    "hypothesis",
    "importlinter",
    "lxml",
    "pybaselines",
    "pytest",
    "ruff",
    "setuptools",
    "tkinter",
    "tornado",
)

# Beginnings of paths inside the folder: OpenCV's own platform plugins and fonts (it shows no window here),
# and what Qt's plugins for touch screens, databases and 3D bring along.
LEFT_OUT = (
    "cv2/qt/",
    "matplotlib/mpl-data/sample_data/",
    "PySide6/Qt/plugins/egldeviceintegrations/",
    "PySide6/Qt/plugins/networkinformation/",
    "PySide6/Qt/plugins/platformthemes/libqgtk3",
    "PySide6/Qt/plugins/platforms/libqeglfs",
    "PySide6/Qt/plugins/platforms/libqlinuxfb",
    "PySide6/Qt/plugins/platforms/libqminimalegl",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay",
    "PySide6/Qt/plugins/platforms/libqvnc",
    "PySide6/Qt/plugins/qmltooling/",
    "PySide6/Qt/plugins/tls/",
    "PySide6/Qt/plugins/virtualkeyboard/",
    "PySide6/Qt/qml/",
    # What only the plugin for GTK's look asks for, which is left out above.
    *("libatk-", "libcairo", "libdatrie", "libfribidi", "libgdk_pixbuf", "libpango", "libpixman", "libthai"),
)


def is_wanted(place: str) -> bool:
    """Return whether a file goes into the folder, by its path there."""
    return not place.replace("\\", "/").startswith(LEFT_OUT)
