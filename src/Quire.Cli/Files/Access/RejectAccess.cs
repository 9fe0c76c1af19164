using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files.Access;

/// <summary><c>quire file access reject FILE WHO</c>.</summary>
internal sealed class RejectAccess(CommandContext context)
    : AccessDecision(context, "reject", "Rejects somebody's request for a restricted file; they may ask again.")
{
    public override IReadOnlyList<string> Examples { get; } = ["quire file access reject 42 jane"];

    protected override string Summary(string who, string file) => $"reject the request of {who} for {file}";

    protected override Task<string> DecideAsync(
        AccessClient access,
        FileId file,
        string who,
        CancellationToken cancellationToken
    ) => access.RejectAsync(file, who, cancellationToken);
}
