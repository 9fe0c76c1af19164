namespace Quire.Contracts.Access;

/// <summary>Body of making or replacing a group of mail domains.</summary>
public sealed record MailDomainGroupRequest
{
    /// <summary>Alias: letters, digits, <c>_</c> and <c>-</c>. Where the path names one, that counts.</summary>
    public string? Alias { get; init; }

    /// <summary>Name shown to people.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Domains of e-mail addresses, such as <c>example.edu</c>; subdomains are domains of their own.</summary>
    public IReadOnlyList<string>? Domains { get; init; }

    /// <summary>Whether the domains are regular expressions, each for whole domains. Default: false.</summary>
    public bool? Regex { get; init; }
}
