using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Quire.Testing;

/// <summary>Runs a test with these values on each database; the database comes first.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CombinedWithAttribute(params object?[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            new TheoryDataRow([DatabaseKind.Sqlite, .. values]),
            new TheoryDataRow([DatabaseKind.PostgreSql, .. values]) { Skip = PostgreSqlServer.WhyNot },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
