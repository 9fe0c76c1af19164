using Quire.Conventions.Tests.Sources;

namespace Quire.Conventions.Tests.Operations;

/// <summary>Whom a token belongs to is kept in memory, so whatever changes an account or ends a token must say so.</summary>
public sealed class AccountChangeTests
{
    // Commands that change nothing anybody could remember, with the reason.
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["CreateAccount.cs"] = "nobody remembers an account that is new",
        ["CreateBuiltInAccount.cs"] = "the same",
        ["SaveProvider.cs"] = "accounts stay as they are; providers are remembered like settings",
        ["EnableProvider.cs"] = "the same",
        ["DeleteProvider.cs"] = "the same",
        ["SignAddress.cs"] = "nothing changes but the audit log",
        ["SignInWithPassword.cs"] = "sessions are looked up in the database, and nobody is shown when somebody signed in",
        ["SignInWithProvider.cs"] = "the same",
        ["EndSession.cs"] = "the same",
        ["AskPasswordReset.cs"] = "nothing changes until the link is used",
        ["MakePasswordLink.cs"] = "the same",
        ["AskSignUp.cs"] = "the same",
        ["MakeSignUpLink.cs"] = "the same",
        ["MakeSignInLink.cs"] = "sessions are looked up in the database, and nobody is shown when somebody signed in",
        ["SignInByLink.cs"] = "the same",
        ["AskEmailConfirmation.cs"] = "EmailConfirming says so",
        ["StartEmailConfirmation.cs"] = "the same",
        ["SetPasswordByLink.cs"] = "PasswordSetting says so",
        ["ChangeOwnPassword.cs"] = "the same",
        ["SetFirstPassword.cs"] = "the same",
        ["IssueTokenForPassword.cs"] = "a token is added; those there are stay as they are",
    };

    [Fact]
    public void Commands_on_accounts_tell_those_who_remember_them()
    {
        var commands = SourceTree
            .Product.Where(f => f.Path.StartsWith("src/Quire.Repository/Accounts/", StringComparison.Ordinal))
            .Where(f => f.Lines.Any(l => l.Contains(": ICommand", StringComparison.Ordinal)))
            .ToList();
        Assert.NotEmpty(commands);
        Assert.Empty(
            commands
                .Where(f =>
                    !Exceptions.ContainsKey(Path.GetFileName(f.Path))
                    && !f.Lines.Any(l => l.Contains("OutboxKind.Account", StringComparison.Ordinal))
                )
                .Select(f => f.Path)
        );
    }
}
