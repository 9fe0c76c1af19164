namespace Quire.Repository.Jobs;

/// <summary>What is heard in this process of commits made by others on the same database.</summary>
public sealed class ReplicaNews
{
    private volatile bool _comes;

    /// <summary>Others committed something.</summary>
    public event EventHandler? Came;

    /// <summary>
    /// Whether commits of others are told of within a fraction of a second; while not, they have to be looked for.
    /// </summary>
    public bool Comes
    {
        get => _comes;
        set
        {
            _comes = value;
            Tell();
        }
    }

    /// <summary>Passes on that others committed something, or may have.</summary>
    public void Tell() => Came?.Invoke(this, EventArgs.Empty);
}
