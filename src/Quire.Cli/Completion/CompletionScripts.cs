namespace Quire.Cli.Completion;

/// <summary>Completion scripts. They ask the program itself what may come next, so that they never fall behind it.</summary>
internal static class CompletionScripts
{
    // The program wants the line up to the cursor, without its own name.
    private const string Bash = """
        # bash completion for quire
        _quire() {
            local line=${COMP_LINE:0:COMP_POINT}
            line=${line#*[[:space:]]}
            local IFS=$'\n'
            COMPREPLY=($(quire "[suggest:${#line}]" "$line" 2>/dev/null))
            if [[ ${COMPREPLY[0]} == :files ]]; then
                COMPREPLY=()
                compopt -o default
            fi
        }
        complete -F _quire quire

        """;

    private const string Zsh = """
        #compdef quire
        # zsh completion for quire
        _quire() {
            local line=${BUFFER:0:$CURSOR}
            line=${line#*[[:space:]]}
            local -a found
            found=("${(@f)$(quire "[suggest:${#line}]" "$line" 2>/dev/null)}")
            if [[ ${found[1]} == :files ]]; then
                _files
            elif [[ -n ${found[1]} ]]; then
                compadd -a found
            fi
        }
        compdef _quire quire

        """;

    private const string Fish = """
        # fish completion for quire
        function __quire_complete
            set -l line (commandline -cp | string replace -r '^\S+\s' '')
            set -l found (quire "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
            if test "$found[1]" = :files
                __fish_complete_path (commandline -ct)
            else
            {
                printf '%s\n' $found
            }
            end
        end
        complete -c quire -f -a '(__quire_complete)'

        """;

    public static string Of(string shell) =>
        shell switch
        {
            "zsh" => Zsh,
            "fish" => Fish,
            _ => Bash,
        };
}
