namespace Quire.Web.Accounts;

/// <summary>Ways to sign in.</summary>
/// <param name="ReturnTo">Path people go on to, without slash in front.</param>
/// <param name="WithPassword">Whether accounts with a password are taken.</param>
/// <param name="Providers">Names and titles of the providers people can be sent to.</param>
public sealed record SignInShown(string ReturnTo, bool WithPassword, IReadOnlyList<(string Id, string Title)> Providers)
{
    /// <summary>The name that was typed before.</summary>
    public string UserName { get; init; } = "";

    /// <summary>Whether people may make themselves accounts with a password.</summary>
    public bool MaySignUp { get; init; }

    /// <summary>Whether they have just set their password.</summary>
    public bool HasPasswordSet { get; init; }

    /// <summary>Key of the text that says why it did not work; null where nothing was tried.</summary>
    public string? Problem { get; init; }
}
