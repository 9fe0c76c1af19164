using Quire.Repository.Data.Access;
using Quire.Repository.Search.Found;

namespace Quire.Repository.Search.Own;

/// <summary>A page of what is somebody's own.</summary>
/// <param name="Results">What the index found.</param>
/// <param name="Items">The items of the page, with what answers show of them.</param>
/// <param name="RolesHeld">Names of the roles that are held on an object or on what it lies in, by object.</param>
/// <param name="Roles">The roles that were asked for.</param>
/// <param name="Account">Whose data it is, where that is somebody else; null for the caller's own.</param>
public sealed record OwnDataAnswer(
    SearchResults Results,
    IReadOnlyList<FoundItem> Items,
    IReadOnlyDictionary<long, IReadOnlyList<string>> RolesHeld,
    IReadOnlyList<RoleRecord> Roles,
    string? Account
);
