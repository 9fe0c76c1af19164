namespace Quire.Repository.Data;

/// <summary>Who changes something, and when.</summary>
/// <param name="Caller">As messages write them, such as <c>@jane</c>.</param>
/// <param name="At">The moment of the operation.</param>
public sealed record Acting(string Caller, DateTime At);
