namespace Quire.Api.Http.Wording;

/// <summary>How settings and searches that want a token are spoken of on the wire.</summary>
internal static class AdministrationTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("setting.name.unknown", "Invalid key(s): {names}"),
        RefusalText.Of("access.superuser.required", "Superusers only.") with
        {
            At = ["GetRateLimits"],
            Status = 403,
        },
        RefusalText.Of("search.token.required", "Only authenticated users can perform the requested operation"),
    ];
}
