namespace Quire.Repository.Access.Membership;

/// <summary>What a group of mail domains is to be.</summary>
public sealed record MailDomainGroupInput
{
    public string? Alias { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Domains; expressions, each of which a whole domain must match, where <see cref="AreExpressions"/>.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    public bool AreExpressions { get; init; }
}
