#!/bin/bash
# One sheet on several nodes: sbatch slurm.sh LAYOUT.csv OUT.xlsx
# A scheduler and the workers of Dask run inside this job and end with it.
#SBATCH --job-name=blotquant
#SBATCH --nodes=4
#SBATCH --ntasks-per-node=8
#SBATCH --cpus-per-task=1
#SBATCH --mem-per-cpu=3G
#SBATCH --time=02:00:00
#SBATCH --requeue
set -u
sheet=$1 output=$2
port=$((20000 + SLURM_JOB_ID % 20000))
address=tcp://$(hostname):$port

dask scheduler --port "$port" --no-dashboard &
scheduler=$!
# One process for each task, one thread in each: the program measures one blot in one thread.
srun dask worker "$address" --nthreads 1 --memory-limit 3GB --no-dashboard --death-timeout 120 &
workers=$!

# After a requeue --resume goes on from what is in OUT.xlsx.resume.
blotquant --batch "$sheet" -o "$output" --scheduler "$address" --resume --force --quiet
code=$?
kill "$workers" "$scheduler"
wait
exit "$code"
