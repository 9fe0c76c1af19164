namespace Quire.Repository.Jobs;

/// <summary>
/// Work that an operation asks for (<c>context.Enqueue(job)</c>) and that is done in the background once its transaction stands.
/// A job is a record; its properties are what is stored of it.
/// </summary>
public interface IJob
{
    /// <summary>The object it works on; null for none. Jobs on one object run one after another.</summary>
    long? ObjectId => null;
}

/// <summary>A job that says how it is stored and done.</summary>
/// <typeparam name="TSelf">The job itself.</typeparam>
public interface IJob<TSelf> : IJob
    where TSelf : IJob<TSelf>
{
    /// <summary>How jobs of this type are stored and done.</summary>
    static abstract JobDeclaration<TSelf> Declaration { get; }
}
