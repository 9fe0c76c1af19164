namespace Quire.Repository.Collections.Links;

/// <summary>A link that was made.</summary>
/// <param name="Id">Id of the link.</param>
/// <param name="Linked">Alias of the collection, or database id of the dataset, that is shown.</param>
/// <param name="Linking">Alias of the collection that shows it.</param>
public sealed record MadeLink(long Id, string Linked, string Linking);
