using Quire.Repository.Data;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>An answer to a guestbook with what it was given for.</summary>
/// <param name="Response">The answer, with its guestbook.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Title">Title of its newest version.</param>
/// <param name="File">The file; null for all of the dataset, or one that is gone.</param>
/// <param name="FileName">Its newest name.</param>
public sealed record ResponseView(
    GuestbookResponseRecord Response,
    RepositoryObject Dataset,
    string Title,
    RepositoryObject? File,
    string? FileName
);
