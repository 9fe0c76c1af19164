namespace Quire.Api.Http;

/// <summary>A body that is the word <c>true</c> or <c>false</c>; anything else is refused.</summary>
internal static class FlagBody
{
    public static bool Read(string body) =>
        bool.TryParse(body.Trim().Trim('"'), out var wanted) ? wanted
        : string.IsNullOrWhiteSpace(body) ? throw RequestErrors.NoFlag()
        : throw RequestErrors.NotAFlag(body.Trim());
}
