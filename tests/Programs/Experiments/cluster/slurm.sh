#!/usr/bin/env bash
# Tries recall.sbatch on a Slurm of its own: one node below a temporary folder, 8 tasks, one of them
# killed with SIGKILL and queued again, the merged result compared with the undivided run. For root
# on a machine with the Debian packages slurm-wlm and munge; everything is taken down at the end.
#
#   bash tests/Programs/Experiments/cluster/slurm.sh
set -euo pipefail
cd "$(dirname "$0")/../../../.."
shards=8
run=(recall --network "astrocyte,hopfield" --n 256 --k "16,64" --flips 64 --trials 4000)
every=(--save-every 0.5)

[ "$(id -u)" = 0 ] || { echo "slurm.sh: Slurm's daemons need root"; exit 1; }
for tool in munged slurmctld slurmd sbatch dotnet; do
  command -v "$tool" >/dev/null ||
    { echo "slurm.sh: $tool is missing; apt-get install slurm-wlm munge"; exit 1; }
done

# munge trusts no key below a folder that others can write to, but for --force.
folder=$(mktemp -d /tmp/astronano-slurm.XXXXXX)
export SLURM_CONF=$folder/slurm.conf
pids=()
down() {
  status=$?
  # The last started first, and each by its own number.
  for ((i = ${#pids[@]} - 1; i >= 0; i--)); do
    kill "${pids[i]}" 2>/dev/null || true
    wait "${pids[i]}" 2>/dev/null || true
  done
  if [ "$status" = 0 ]; then
    rm -rf "$folder"
    echo "slurm.sh: all taken down"
  else
    echo "slurm.sh: failed; logs are in $folder"
  fi
  exit "$status"
}
trap down EXIT
say() { echo "$(date +%T) $*"; }
until_true() { # seconds, a name, a command
  local left=$(($1 * 2)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    [ $((left -= 1)) -gt 0 ] || { say "waited too long for $what"; return 1; }
    sleep 0.5
  done
}

mkdir -m 755 "$folder"/{state,spool,out}
node=$(hostname -s)
dd if=/dev/urandom of="$folder/munge.key" bs=1024 count=1 status=none
chmod 600 "$folder/munge.key"
cat >"$SLURM_CONF" <<CONF
ClusterName=astronano
SlurmctldHost=$node(127.0.0.1)
SlurmUser=root
SlurmctldPort=16817
SlurmdPort=16818
AuthType=auth/munge
AuthInfo=socket=$folder/munge.socket
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
# A container has no control groups of its own.
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
MpiDefault=none
NodeName=$node NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$node Default=YES MaxTime=INFINITE State=UP
CONF

say "building"
dotnet build -c Release -v q -nologo tests/Programs/Experiments/AstroNano.Experiments.csproj >/dev/null
program=(dotnet tests/Programs/Experiments/bin/Release/net10.0/AstroNano.Experiments.dll)

say "starting munged, slurmctld and slurmd ($(slurmctld -V)) in $folder"
munged --foreground --force --key-file="$folder/munge.key" --socket="$folder/munge.socket" \
  --pid-file="$folder/munged.pid" --log-file="$folder/munged.log" \
  --seed-file="$folder/munged.seed" >"$folder/munged.out" 2>&1 &
pids+=($!)
until_true 10 munged test -S "$folder/munge.socket"
slurmctld -D >"$folder/slurmctld.out" 2>&1 &
pids+=($!)
slurmd -D -N "$node" >"$folder/slurmd.out" 2>&1 &
pids+=($!)
until_true 60 "an idle node" sh -c 'sinfo -h -o %T | grep -qx idle'
sinfo

say "the undivided run"
"${program[@]}" "${run[@]}" --out "$folder/whole.csv"

say "$shards tasks"
job=$(sbatch --parsable --array="1-$shards" --output="$folder/out/%a.log" \
  tests/Programs/Experiments/cluster/recall.sbatch "$shards" "$folder/out" "${run[@]}" "${every[@]}")
squeue --array

# The first task that has saved something is killed as a dying machine would kill it.
saved() { grep -lE '"Trials":[1-9]' "$folder/out/"*.shard | head -1 | grep .; }
trials() { grep -oE '"Trials":[0-9]+' "$1" | awk -F: '{ n += $2 } END { print n }'; }
until_true 120 "a shard's file" saved
file=$(saved)
victim=$(pgrep -f -- "--out $file\$" | head -1)
say "killing process $victim of shard $(basename "$file" .shard)/$shards with SIGKILL"
kill -9 "$victim"
say "its file holds $(trials "$file") trials"

again() { grep -h "queued again" "$folder/out/"*.log; }
until_true 60 "the requeue" again
again
pending() { squeue -h --array -t PD -o '%i %r' | grep -q BeginTime; }
until_true 60 "the task in the queue" pending
squeue --array

# Slurm gives a node two minutes to recover before it starts a task again; not needed here.
task=$(squeue -h --array -t PD -o '%i %r' | awk '$2 == "BeginTime" { print $1; exit }')
scontrol update JobId="$task" StartTime=now

until_true 600 "the tasks" sh -c '[ -z "$(squeue -h)" ]'
scontrol -o show job "$job" | grep -oE "(ArrayTaskId|JobState|Restarts|ExitCode)=[^ ]*" |
  paste - - - - | sort
say "the killed shard's file holds $(trials "$file") trials"
say "merging"
"${program[@]}" merge "$folder/out/"*.shard --out "$folder/merged.csv"
cmp "$folder/whole.csv" "$folder/merged.csv"
say "the merged result is the undivided run, byte for byte:"
sha256sum "$folder/whole.csv" "$folder/merged.csv"
cat "$folder/merged.csv"
