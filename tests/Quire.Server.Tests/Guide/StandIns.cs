namespace Quire.Server.Tests.Guide;

/// <summary>
/// Programs that come first on the path of a <see cref="GuideMachine"/>, for what a test cannot do as the guide has it: leave a
/// terminal to a server, be root.
/// </summary>
internal static class StandIns
{
    /// <summary>Scripts by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["dotnet"] = Dotnet,
            ["curl"] = Curl,
            ["sudo"] = "#!/bin/sh\n[ \"$1 $2\" = '-u quire' ] && shift 2 && exec \"$@\"\n",
            ["useradd"] = "#!/bin/sh\n[ \"$1 $6\" = '--system quire' ]\n",
            ["systemctl"] = Systemctl,
        };

    // A server goes on in the background, as if in a terminal of its own, once it answers. Publishing copies what is published.
    private const string Dotnet = """
        #!/usr/bin/env bash
        set -euo pipefail
        PATH=${PATH#*:}
        if [ "$1" = publish ]; then
            while [ "$1" != -o ]; do shift; done
            mkdir -p "$2" && exec cp -Rl "$GUIDE_PUBLISHED/." "$2"
        fi
        case $1 in *Quire.Server.dll) ;; *) exec dotnet "$@" ;; esac
        for word in "$@"; do
            case $word in account | token | jobs | audit | check | quarantine | --migrate) exec dotnet "$@" ;; esac
        done
        log=$(mktemp "$GUIDE_SERVERS/log.XXXXXX")
        dotnet "$@" >"$log" 2>&1 </dev/null &
        echo $! >>"$GUIDE_SERVERS/pids"
        until grep -q 'Quire answers at' "$log"; do
            kill -0 $! 2>/dev/null || { cat "$log" >&2; exit 1; }
            sleep 0.1
        done

        """;

    // A call that is refused is a mistake of the guide.
    private const string Curl = """
        #!/usr/bin/env bash
        set -euo pipefail
        PATH=${PATH#*:}
        case $1 in -f*) exec curl "$@" ;; esac
        exec curl --fail-with-body --silent --show-error "$@"

        """;

    private const string Systemctl = """
        #!/usr/bin/env bash
        set -euo pipefail
        unit=$GUIDE_ROOT/etc/systemd/system/quire.service
        case "$*" in
            daemon-reload) [ -e "$unit" ] ;;
            "enable --now quire" | "start quire")
                mkdir -p "$GUIDE_ROOT/var/lib/$(sed -n 's/^StateDirectory=//p' "$unit")"
                cd "$(sed -n 's/^WorkingDirectory=//p' "$unit")"
                $(sed -n 's/^ExecStart=//p' "$unit") ;;
            "stop quire")
                while read -r pid; do
                    kill -TERM "$pid" 2>/dev/null || true
                    while readlink "/proc/$pid/exe" >/dev/null 2>&1; do sleep 0.1; done
                done <"$GUIDE_SERVERS/pids"
                : >"$GUIDE_SERVERS/pids" ;;
            *) echo "nobody knows: systemctl $*" >&2 && exit 1 ;;
        esac

        """;
}
