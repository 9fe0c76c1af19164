using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files.Access;

/// <summary><c>quire file access revoke FILE WHO</c>.</summary>
internal sealed class RevokeAccess(CommandContext context)
    : AccessDecision(context, "revoke", "Takes back that somebody may download a restricted file.", destructive: true)
{
    public override IReadOnlyList<string> Examples { get; } = ["quire file access revoke 42 jane"];

    protected override string Summary(string who, string file) => $"let {who} download {file} no more";

    protected override Task<string> DecideAsync(
        AccessClient access,
        FileId file,
        string who,
        CancellationToken cancellationToken
    ) => access.RevokeAsync(file, who, cancellationToken);
}
