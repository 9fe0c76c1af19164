namespace Quire.Repository.Access.Membership;

/// <summary>What a group that people put together is to be called.</summary>
/// <param name="Alias">Alias in its collection; looked at when it is made and never again.</param>
/// <param name="DisplayName">Name shown to people; the alias where there is none.</param>
/// <param name="Description">What it is for.</param>
public sealed record ExplicitGroupInput(string? Alias, string? DisplayName, string? Description);
