using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files.Access;

/// <summary><c>quire file access grant FILE WHO</c>.</summary>
internal sealed class GrantAccess(CommandContext context)
    : AccessDecision(context, "grant", "Lets somebody download a restricted file, whether or not they asked.")
{
    public override IReadOnlyList<string> Examples { get; } = ["quire file access grant 42 jane"];

    protected override string Summary(string who, string file) => $"let {who} download {file}";

    protected override Task<string> DecideAsync(
        AccessClient access,
        FileId file,
        string who,
        CancellationToken cancellationToken
    ) => access.GrantAsync(file, who, cancellationToken);
}
