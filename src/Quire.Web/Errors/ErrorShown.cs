namespace Quire.Web.Errors;

/// <summary>Something that went wrong, for people.</summary>
/// <param name="Kind">
/// What: <c>missing</c>, <c>sign-in</c>, <c>denied</c>, <c>bad</c>, <c>refused</c>, <c>too-many</c>, <c>away</c> or
/// <c>failed</c>.
/// </param>
/// <param name="Message">What the repository says of it; null where that says no more.</param>
/// <param name="Incident">Number of an entry in the log; null for none.</param>
public sealed record ErrorShown(string Kind, string? Message = null, Guid? Incident = null);
