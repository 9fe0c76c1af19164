using System.Linq.Expressions;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Which versions of a dataset a selector can mean for a caller. The rule of who sees which version, said once.
/// </summary>
/// <param name="Draft">The draft counts.</param>
/// <param name="Released">Released versions count.</param>
/// <param name="Withdrawn">Withdrawn versions count.</param>
/// <param name="Number">Only the version of this number counts; null for any.</param>
internal sealed record VersionsMeant(bool Draft, bool Released, bool Withdrawn, VersionNumber? Number = null)
{
    /// <summary>What the selector means; a draft asked for by name is refused to those who may not see it.</summary>
    public static VersionsMeant Of(VersionSelector selector, OperationContext context, bool withdrawn)
    {
        if (selector is VersionSelector.Draft)
        {
            context.MustHave(Permission.ViewUnpublishedDataset);
        }

        return selector switch
        {
            VersionSelector.Draft => new(Draft: true, Released: false, Withdrawn: false),
            VersionSelector.Latest => new(context.May(Permission.ViewUnpublishedDataset), Released: true, withdrawn),
            VersionSelector.Numbered { Number: var number } => new(Draft: false, Released: true, withdrawn, number),
            _ => new(Draft: false, Released: true, withdrawn),
        };
    }

    /// <summary>Whether withdrawn versions count where they do for those who may edit the dataset only.</summary>
    public static bool WithdrawnForEditors(bool asked, OperationContext context) => asked && context.May(Permission.EditDataset);

    /// <summary>Those of some versions that are meant.</summary>
    public IQueryable<DatasetVersionRecord> Among(IQueryable<DatasetVersionRecord> versions)
    {
        var counting = versions.Where(States());
        return Number is { } number ? counting.Where(v => v.Major == number.Major && v.Minor == number.Minor) : counting;
    }

    /// <summary>Whether the state of a version is one of those that count.</summary>
    public Expression<Func<DatasetVersionRecord, bool>> States()
    {
        var states = new List<VersionState>();
        states.AddRange(Draft ? [VersionState.Draft] : []);
        states.AddRange(Released ? [VersionState.Released] : []);
        states.AddRange(Withdrawn ? [VersionState.Deaccessioned] : []);
        return v => states.Contains(v.State);
    }
}
