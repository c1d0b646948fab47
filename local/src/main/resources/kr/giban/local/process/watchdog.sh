# Runs one child, and ends it when the standard input of this script ends. The parent holds the other end of that pipe;
# the kernel closes it whatever the parent dies of, kill -9 included.
# Arguments: signal that asks the child to end, seconds of grace before KILL, pid file, the command.
signal=$1 grace=$2 pidfile=$3
shift 3
# A terminal's Ctrl-C is for the parent, which then ends its children in order.
trap : INT HUP TERM
exec 3<&0 </dev/null
"$@" 3<&- &
child=$!
echo "$child" >"$pidfile"
(
  trap '' INT HUP TERM
  while read -r _; do :; done <&3
  kill -s "$signal" "$child"
  tenths=0
  while kill -0 "$child" && [ "$tenths" -lt "${grace}0" ]; do
    sleep 0.1
    tenths=$((tenths + 1))
  done
  kill -s KILL "$child"
) >/dev/null 2>&1 &
guard=$!
exec 3<&-
while :; do
  wait "$child"
  code=$?
  kill -0 "$child" 2>/dev/null || break
done
kill -s KILL "$guard" 2>/dev/null
rm -f "$pidfile"
exit "$code"
