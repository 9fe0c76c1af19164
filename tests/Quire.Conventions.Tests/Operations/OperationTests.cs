using Microsoft.Extensions.DependencyInjection;
using Quire.Repository;
using Quire.Repository.Operations;

namespace Quire.Conventions.Tests.Operations;

public sealed class OperationTests
{
    // Building the table fails when an operation does not say who may run it, or requires a permission without having a target.
    private static readonly OperationTable Table = OperationTable.Register(new ServiceCollection(), typeof(RepositoryServices).Assembly);

    [Fact]
    public void Every_operation_has_a_handler()
    {
        var operations = typeof(RepositoryServices).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false })
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOperation<>)));
        Assert.Equal(
            operations.Select(t => t.Name).Order(StringComparer.Ordinal),
            Table.Declarations.Select(d => d.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_operation_without_permission_says_why_and_declares_none() =>
        Assert.Empty(Table.Declarations
            .Where(d => d.Open is not null)
            .Where(d => d.Open!.Length < 10 || d.Requires.Count > 0 || d.Superuser is not null)
            .Select(d => d.Name));

    [Fact]
    public void Operations_are_sealed_records_and_handlers_stay_inside() =>
        Assert.Empty(typeof(RepositoryServices).Assembly.GetTypes()
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<,>)))
            .Where(t => t.IsPublic || !t.IsSealed)
            .Concat(Table.Declarations.Select(d => d.Operation).Where(o => !o.IsSealed || !o.IsPublic))
            .Select(t => t.Name));
}
