using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Ending;
using Quire.Repository.Accounts.Sessions;
using Quire.Repository.Data;
using Quire.Repository.Installation;
using Quire.Repository.Operations;

namespace Quire.Server.Commands;

/// <summary>
/// Makes, lists and closes accounts, for whoever runs the server. On an embedded database the server must not run meanwhile,
/// but for listing.
/// </summary>
internal static class AccountCommand
{
    public const string Name = "account";
    private const string Add = "add";
    private const string List = "list";
    private const string Token = "token";
    private const string Disable = "disable";
    private const string Link = "link";
    private const string Superuser = "superuser";

    /// <summary>The words of the command, of which the first stands at a place among the arguments; moves to the last.</summary>
    public static IReadOnlyList<string> Words(IReadOnlyList<string> args, ref int at)
    {
        IReadOnlyList<string> words = [.. args.Skip(at).TakeWhile((w, i) => i == 0 || !w.StartsWith('-'))];
        var sound = words.ElementAtOrDefault(1) switch
        {
            Add => words.Count == 6 || (words.Count == 7 && words[6] == Superuser),
            List => words.Count == 2,
            Token or Disable or Link => words.Count == 3,
            _ => false,
        };
        at += words.Count - 1;
        return sound
            ? words
            : throw new StartupException(
                "say 'account add NAME EMAIL GIVEN-NAME FAMILY-NAME [superuser]', 'account list', 'account token NAME', 'account link NAME' or 'account disable NAME' (see ./run --help)",
                2
            );
    }

    public static Task<int> RunAsync(WebApplication app, IReadOnlyList<string> words) =>
        InstalledCommand.RunAsync(
            app,
            alone: words[1] != List,
            services =>
                words[1] switch
                {
                    Add => AddAsync(services, words),
                    Token => RenewAsync(services, words[2]),
                    Disable => DisableAsync(services, words[2]),
                    Link => LinkAsync(services, words[2]),
                    _ => AccountList.PrintAsync(services),
                }
        );

    private static async Task<int> AddAsync(IServiceProvider services, IReadOnlyList<string> words)
    {
        var key = words[2].ToLowerInvariant();
        if (await services.GetRequiredService<RepositoryDb>().Accounts.AnyAsync(a => a.IdentifierKey == key))
        {
            throw new StartupException($"there is an account '{words[2]}' already");
        }

        var input = new AccountInput
        {
            Identifier = words[2],
            Email = words[3],
            FirstName = words[4],
            LastName = words[5],
            PersistentUserId = words[2],
        };
        var account = await RunAsync(services, new CreateAccount(input));
        if (words.Count == 7)
        {
            _ = await RunAsync(services, new SetSuperuser(account.Identifier, Superuser: true));
        }

        return await RenewAsync(services, account.Identifier);
    }

    private static async Task<int> RenewAsync(IServiceProvider services, string name)
    {
        var fresh = await RunAsync(services, new RenewLostToken(name));
        TokenFile.Leave(
            services.GetRequiredService<IOptions<InstallationOptions>>().Value.DataFolder,
            fresh.Identifier,
            fresh.Token,
            TokenFile.IsTerminal,
            TokenFile.NameFor(fresh.Identifier)
        );
        return 0;
    }

    private static async Task<int> LinkAsync(IServiceProvider services, string name)
    {
        var installation = services.GetRequiredService<IOptions<InstallationOptions>>().Value;
        var token = await RunAsync(services, new MakeSignInLink(name));
        SignInLink.Tell(installation.DataFolder, installation.SiteUrl, token, TokenFile.IsTerminal);
        return 0;
    }

    private static async Task<int> DisableAsync(IServiceProvider services, string name)
    {
        var closed = await RunAsync(services, new CloseAccount(name));
        Console.Out.WriteLine($"The account {closed} is closed: its tokens have ended. What it did stays under its name.");
        return 0;
    }

    private static Task<T> RunAsync<T>(IServiceProvider services, IOperation<T> operation) =>
        services.GetRequiredService<OperationGate>().RunAsync(operation, Caller.System, CancellationToken.None);
}
