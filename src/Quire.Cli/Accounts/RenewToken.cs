using System.Text.RegularExpressions;
using Quire.Cli.Commands;
using Quire.Cli.Console;

namespace Quire.Cli.Accounts;

/// <summary><c>quire token renew</c>.</summary>
internal sealed partial class RenewToken(CommandContext context)
    : WriteCommand(
        context,
        "renew",
        "Makes a new token for your account and keeps it where the old one was kept. The old one ends at once, everywhere.",
        destructive: true
    )
{
    public override IReadOnlyList<string> Examples { get; } = ["quire token renew", "quire token renew --yes"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var me = await call.Client.Users.MeAsync(cancellationToken);
        return new(
            me.Identifier,
            $"make a new token for {me.Identifier}, ending the old one",
            async ct =>
            {
                var words = await call.Client.Users.RecreateTokenAsync(ct);
                var token = Token().Match(words) is { Success: true } match
                    ? match.Value
                    : throw new CliException(ExitCode.Failed, words);
                var kept = Keep(call, token);
                call.Output.Show(
                    new(me.Identifier.TrimStart('@'), null, kept is null ? token : null, kept),
                    CliJson.Shapes.TokenResult
                );
            }
        );
    }

    // The old one has ended: one that cannot be kept is shown, or it would be lost.
    private static string? Keep(Call call, string token)
    {
        try
        {
            var place = StoredToken.Installation(call);
            _ = StoredToken.Replace(call, token);
            return place;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CliException)
        {
            call.Output.Warn($"The new token could not be kept: {e.Message} Keep it yourself.");
            return null;
        }
    }

    [GeneratedRegex(
        "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Token();
}
