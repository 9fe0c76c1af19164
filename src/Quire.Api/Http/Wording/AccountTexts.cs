namespace Quire.Api.Http.Wording;

/// <summary>How accounts and tokens are spoken of on the wire.</summary>
internal static class AccountTexts
{
    private const string NotSaved = "Bad request: can't save user. ";

    public static IReadOnlyList<WireText> All { get; } =
    [
        WireText.Of("account.data.invalid", NotSaved + "{problems}"),
        WireText.Of("account.password.weak", NotSaved + "{problems}"),
        WireText.Of("account.password.missing", NotSaved + "The query parameter password is missing."),
        WireText.Of("account.email.taken", NotSaved + "The email address '{email}' is already taken."),
        WireText.Of("account.name.taken", "username '{account}' already exists"),

        // The blank at the end is theirs.
        WireText.Of("account.key.wrong", "Bad api key "),
        WireText.Of("account.key.unset", "Dataverse config issue: No API key defined for built in user management"),
        WireText.Of("account.token-lookup.off", "This API endpoint has been disabled."),
        WireText.Of("account.token.not-renewable", "Token for {account} is not eligible for recreation."),
        WireText.Of("account.token.not-removable", "Token for {account} not eligible for deletion."),
    ];
}
