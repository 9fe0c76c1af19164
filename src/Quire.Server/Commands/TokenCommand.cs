using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Installation;
using Quire.Repository.Operations;

namespace Quire.Server.Commands;

/// <summary>
/// Makes a token for an administrator, or somebody else, who lost theirs. On an embedded database the server must not run
/// meanwhile.
/// </summary>
internal static class TokenCommand
{
    public const string Name = "token";
    private const string Renew = "renew";

    /// <summary>The words of the command, of which the first stands at a place among the arguments; moves to the last.</summary>
    public static IReadOnlyList<string> Words(IReadOnlyList<string> args, ref int at)
    {
        if (at + 1 >= args.Count || args[at + 1] != Renew)
        {
            throw new StartupException(
                "say 'token renew', or 'token renew NAME' for another account than the first administrator's (see ./run --help)",
                2
            );
        }

        var count = at + 2 < args.Count && !args[at + 2].StartsWith('-') ? 3 : 2;
        at += count - 1;
        return [.. args.Skip(at - count + 1).Take(count)];
    }

    public static Task<int> RunAsync(WebApplication app, IReadOnlyList<string> words) =>
        InstalledCommand.RunAsync(
            app,
            alone: true,
            async services =>
            {
                var fresh = await services
                    .GetRequiredService<OperationGate>()
                    .RunAsync(new RenewLostToken(words.ElementAtOrDefault(2)), Caller.System, CancellationToken.None);
                TokenFile.Leave(
                    services.GetRequiredService<IOptions<InstallationOptions>>().Value.DataFolder,
                    fresh.Identifier,
                    fresh.Token,
                    TokenFile.IsTerminal,
                    // The administrator's own may lie in theirs, and is stored nowhere else.
                    fresh.IsFirstSuperusers
                        ? TokenFile.Name
                        : TokenFile.NameFor(fresh.Identifier)
                );
                return 0;
            }
        );
}
