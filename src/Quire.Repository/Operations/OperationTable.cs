using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Jobs;

namespace Quire.Repository.Operations;

/// <summary>Every operation of this assembly with its declaration, found once at start.</summary>
public sealed class OperationTable
{
    private readonly FrozenDictionary<Type, object> _runners;

    private OperationTable(Dictionary<Type, object> runners, IReadOnlyList<OperationDeclaration> declarations)
    {
        _runners = runners.ToFrozenDictionary();
        Declarations = declarations;
    }

    /// <summary>All operations by name.</summary>
    public IReadOnlyList<OperationDeclaration> Declarations { get; }

    internal Runner<TResult> Of<TResult>(IOperation<TResult> operation) => (Runner<TResult>)_runners[operation.GetType()];

    /// <summary>Finds the handlers of an assembly, registers them, and builds the table.</summary>
    public static OperationTable Register(IServiceCollection services, Assembly assembly)
    {
        var runners = new Dictionary<Type, object>();
        var declarations = new List<OperationDeclaration>();
        foreach (var handler in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false }))
        {
            foreach (var port in handler.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<,>)))
            {
                var declaration = new OperationDeclaration(port.GenericTypeArguments[0]);
                services.AddScoped(port, handler);
                declarations.Add(declaration);
                runners.Add(declaration.Operation, Activator.CreateInstance(
                    typeof(Runner<,>).MakeGenericType(port.GenericTypeArguments), declaration)!);
            }
        }

        return new(runners, [.. declarations.OrderBy(d => d.Name, StringComparer.Ordinal)]);
    }

    internal abstract class Runner<TResult>
    {
        public abstract Task<TResult> RunAsync(OperationGate gate, IOperation<TResult> operation, Caller caller, JobRun? job, CancellationToken ct);
    }

    private sealed class Runner<TOperation, TResult>(OperationDeclaration declaration) : Runner<TResult>
        where TOperation : IOperation<TResult>
    {
        public override Task<TResult> RunAsync(
            OperationGate gate, IOperation<TResult> operation, Caller caller, JobRun? job, CancellationToken ct) =>
            gate.RunAsync<TOperation, TResult>((TOperation)operation, declaration, caller, job, ct);
    }
}
