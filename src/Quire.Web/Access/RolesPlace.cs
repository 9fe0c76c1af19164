using System.Globalization;
using Quire.Domain.Access;
using Quire.Repository.Data;

namespace Quire.Web.Access;

/// <summary>What a page of roles is about.</summary>
/// <param name="Kind">Whether it is a collection or a dataset.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name or title.</param>
/// <param name="Path">The page, without slash in front.</param>
/// <param name="Back">Where whoever is done goes, without slash in front.</param>
public sealed record RolesPlace(ObjectKind Kind, long Id, string Name, string Path, string Back)
{
    /// <summary>The same for operations.</summary>
    public ObjectRef Target =>
        Kind == ObjectKind.Collection
            ? new ObjectRef.Collection(Id.ToString(CultureInfo.InvariantCulture))
            : new ObjectRef.Dataset(Id);

    /// <summary>Where people and groups are found by typing, without slash in front.</summary>
    public string Assignees => $"{Path}/assignees";

    /// <summary>Where somebody goes on who has done something here, without slash in front.</summary>
    /// <param name="done">What was done, by its name.</param>
    // Whoever took their own role away may not see any of this any more.
    public string After(string done) => done == RoleOutcome.Own ? "my" : $"{Path}?done={done}";
}
