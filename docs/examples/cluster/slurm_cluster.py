"""Measure a sheet with workers that dask-jobqueue asks Slurm for as there is work.

    python slurm_cluster.py LAYOUT.csv OUT.xlsx        measure
    python slurm_cluster.py --show                     print the job that a worker is, and end

Needs `pip install "blotquant[distributed]" dask-jobqueue`, and runs where jobs are submitted from.
"""

import subprocess
import sys

from dask_jobqueue import SLURMCluster


def cluster() -> SLURMCluster:
    """Return a cluster without workers yet."""
    return SLURMCluster(
        queue="standard",  # the partition
        cores=8,
        processes=8,  # one thread in each: the program measures one blot in one thread
        memory="24GB",
        walltime="02:00:00",
        worker_extra_args=["--lifetime", "115m", "--lifetime-stagger", "4m"],  # leave before Slurm ends them
    )


def main() -> int:
    """Start the cluster, measure, and return the exit code of blotquant."""
    with cluster() as workers:
        if sys.argv[1:] == ["--show"]:
            print(workers.job_script())
            return 0
        sheet, output = sys.argv[1:]
        workers.adapt(minimum_jobs=0, maximum_jobs=20)
        command = ["blotquant", "--batch", sheet, "-o", output, "--force", "--resume"]
        return subprocess.run([*command, "--scheduler", workers.scheduler_address], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
