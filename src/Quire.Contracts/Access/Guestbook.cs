namespace Quire.Contracts.Access;

/// <summary>What people are asked before they download files of a dataset, or before they ask for access to them.</summary>
public sealed record Guestbook
{
    /// <summary>Database id; given by the server.</summary>
    public long? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it asks anybody anything.</summary>
    public bool Enabled { get; init; }

    /// <summary>Whether an e-mail address must be given.</summary>
    public bool EmailRequired { get; init; }

    /// <summary>Whether a name must be given.</summary>
    public bool NameRequired { get; init; }

    /// <summary>Whether an institution must be given.</summary>
    public bool InstitutionRequired { get; init; }

    /// <summary>Whether a position must be given.</summary>
    public bool PositionRequired { get; init; }

    /// <summary>Datasets that use it; only where asked for.</summary>
    public int? UsageCount { get; init; }

    /// <summary>How often it was answered; only where asked for.</summary>
    public int? ResponseCount { get; init; }

    /// <summary>Further questions.</summary>
    public IReadOnlyList<GuestbookQuestion>? CustomQuestions { get; init; }

    /// <summary>When it was made; given by the server.</summary>
    public string? CreateTime { get; init; }

    /// <summary>Id of the collection it belongs to; given by the server.</summary>
    public long? DataverseId { get; init; }
}
