using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Requests;

/// <summary>A request for access to a file, for those who decide.</summary>
/// <param name="Request">The request, with the account of whoever asked.</param>
/// <param name="Path">Folder and name of the file, as its newest version says.</param>
/// <param name="DecidedBy">Name of whoever decided; null where nobody has, or the installation did.</param>
public sealed record AccessRequestView(FileAccessRequestRecord Request, string Path, string? DecidedBy);
