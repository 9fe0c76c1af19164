using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Quire.Testing;

/// <summary>Runs a theory once per database. The test takes the <see cref="DatabaseKind"/> as its first parameter.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            new TheoryDataRow(DatabaseKind.Sqlite),
            new TheoryDataRow(DatabaseKind.PostgreSql) { Skip = PostgreSqlServer.WhyNot },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
