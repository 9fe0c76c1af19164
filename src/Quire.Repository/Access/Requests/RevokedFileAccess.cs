namespace Quire.Repository.Access.Requests;

/// <summary>Somebody may no longer download a file.</summary>
/// <param name="Assignee">Who.</param>
/// <param name="File">Name of the file.</param>
public sealed record RevokedFileAccess(string Assignee, string File);
