using Quire.Api.Tests;
using Quire.Api.Tests.Access.Permissions;
using Quire.Api.Tests.BadInput;
using Quire.Api.Tests.Costs;
using Quire.Api.Tests.Http.Kept;
using Quire.Api.Tests.Search.Readers;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(SlowestFirst))]

namespace Quire.Api.Tests;

/// <summary>
/// Tests of a class follow each other, and some classes take minutes: they begin first, so that none of them is left over when
/// all others are done.
/// </summary>
public sealed class SlowestFirst : ITestCollectionOrderer
{
    private static readonly string[] Slow =
    [
        typeof(FoundIsReadableTests).FullName!,
        typeof(OutlivedOnPostgreSqlTests).FullName!,
        nameof(CountedServer),
        typeof(OutlivedOnSqliteTests).FullName!,
        typeof(BodyTests).FullName!,
        typeof(AddressTests).FullName!,
        typeof(InstallationPermissionTests).FullName!,
        typeof(DatasetPermissionTests).FullName!,
        typeof(CollectionPermissionTests).FullName!,
        typeof(FilePermissionTests).FullName!,
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(PlaceOf)];

    // A class that is in no collection is one of its own, with its name in that of the collection.
    private static int PlaceOf<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var place = Array.FindIndex(
            Slow,
            s => collection.TestCollectionDisplayName.Split(' ').Contains(s, StringComparer.Ordinal)
        );
        return place < 0 ? Slow.Length : place;
    }
}
