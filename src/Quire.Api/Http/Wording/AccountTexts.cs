namespace Quire.Api.Http.Wording;

/// <summary>How accounts and tokens are spoken of on the wire.</summary>
internal static class AccountTexts
{
    private const string NotSaved = "Bad request: can't save user. ";

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("account.data.invalid", NotSaved + "{problems}"),
        RefusalText.Of("account.password.weak", NotSaved + "{problems}"),
        RefusalText.Of("account.password.missing", NotSaved + "The query parameter password is missing."),
        RefusalText.Of("account.email.taken", NotSaved + "The email address '{email}' is already taken."),
        RefusalText.Of("account.name.taken", "username '{account}' already exists"),
        // The blank at the end is theirs.
        RefusalText.Of("account.key.wrong", "Bad api key "),
        RefusalText.Of("account.key.unset", "Dataverse config issue: No API key defined for built in user management"),
        RefusalText.Of("account.token-lookup.off", "This API endpoint has been disabled."),
        RefusalText.Of("account.token.not-renewable", "Token for {account} is not eligible for recreation."),
        RefusalText.Of("account.token.not-removable", "Token for {account} not eligible for deletion."),
    ];
}
