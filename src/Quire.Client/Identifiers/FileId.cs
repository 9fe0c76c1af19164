using System.Diagnostics.CodeAnalysis;

namespace Quire.Client;

/// <summary>A file, by database id or by persistent identifier. Converts from both and from text.</summary>
public readonly record struct FileId
{
    private FileId(long? databaseId, PersistentId? persistentId) => (DatabaseId, PersistentId) = (databaseId, persistentId);

    /// <summary>Database id; null when a persistent identifier is given.</summary>
    public long? DatabaseId { get; }

    /// <summary>Persistent identifier; null when a database id is given.</summary>
    public PersistentId? PersistentId { get; }

    /// <summary>By database id.</summary>
    /// <param name="id">A positive number.</param>
    public static implicit operator FileId(long id) => FromInt64(id);

    /// <summary>By persistent identifier.</summary>
    /// <param name="id">The identifier.</param>
    public static implicit operator FileId(PersistentId id) => FromPersistentId(id);

    /// <summary>By text; see <see cref="Parse"/>.</summary>
    /// <param name="text">Digits or a persistent identifier.</param>
    public static implicit operator FileId(string text) => Parse(text);

    /// <summary>By database id.</summary>
    /// <param name="id">A positive number.</param>
    public static FileId FromInt64(long id) =>
        id > 0 ? new(id, null) : throw new ArgumentOutOfRangeException(nameof(id), id, "Ids are positive.");

    /// <summary>By persistent identifier.</summary>
    /// <param name="id">The identifier.</param>
    public static FileId FromPersistentId(PersistentId id) =>
        id.Protocol is null ? throw new ArgumentException("The identifier is empty.", nameof(id)) : new(null, id);

    /// <summary>
    /// Reads an id. Digits are a database id; anything else must be a persistent identifier and is never guessed.
    /// </summary>
    /// <param name="text">Such as <c>31</c>, <c>doi:10.5072/FK2/ABC</c> or <c>https://doi.org/10.5072/FK2/ABC</c>.</param>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static FileId Parse(string text) => TryParse(text, out var id) ? id : throw ObjectIdText.Unreadable(text);

    /// <summary>Reads an id if the text is one.</summary>
    /// <param name="text">What may be an id.</param>
    /// <param name="id">The id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out FileId id)
    {
        var found = ObjectIdText.TryParse(text, out var number, out var persistent);
        id = new(number, persistent);
        return found;
    }

    /// <summary>The number or the persistent identifier.</summary>
    public override string ToString() => ObjectIdText.Of(DatabaseId, PersistentId);
}
