using System.Reflection;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;

namespace Quire.Repository.Operations;

/// <summary>Who may run an operation, as its attributes say.</summary>
public sealed class OperationDeclaration
{
    private const Permission Deposits = Permission.AddDataset | Permission.EditDataset;

    public OperationDeclaration(Type operation)
    {
        Operation = operation;
        Requires = [.. operation.GetCustomAttributes<RequiresAttribute>()];
        NeedsAccount = operation.GetCustomAttribute<RequiresAccountAttribute>() is not null;
        NeedsSuperuser = operation.GetCustomAttribute<RequiresSuperuserAttribute>() is not null;
        IsQuery = operation.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuery<>));
        Open = operation.GetCustomAttribute<OpenAttribute>()?.Because;
        if (Requires.Count == 0 && !NeedsAccount && !NeedsSuperuser && Open is null)
        {
            throw new InvalidOperationException($"{operation.Name} does not say who may run it.");
        }

        if (Requires.Count > 0 && !operation.IsAssignableTo(typeof(ITargeted)))
        {
            throw new InvalidOperationException($"{operation.Name} requires a permission but has no target.");
        }
    }

    public Type Operation { get; }

    public string Name => Operation.Name;

    public IReadOnlyList<RequiresAttribute> Requires { get; }

    public bool NeedsAccount { get; }

    public bool NeedsSuperuser { get; }

    public string? Open { get; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsQuery { get; }

    /// <summary>
    /// Whether a caller with a scope may ask for it at all. Queries may be asked for in every scope; of commands those of which
    /// every permission declared is one of deposits, so that a command that declares none, or another, is outside.
    /// </summary>
    public bool IsWithin(TokenScope scope) =>
        scope switch
        {
            TokenScope.All => true,
            TokenScope.Deposit => IsQuery
                || (Requires.Count > 0 && !NeedsSuperuser && Requires.All(r => Deposits.HasFlag(r.Permission))),
            TokenScope.Read => IsQuery,
            _ => false,
        };

    internal void MustHold(Permission held, RepositoryObject? target, Caller caller)
    {
        foreach (var required in Requires)
        {
            if (required.WhileUnpublished && target!.PublishedAt is not null)
            {
                continue;
            }

            if (!held.HasFlag(required.Permission))
            {
                throw AccessErrors.NotPermitted(caller.Identifier);
            }
        }
    }
}
