namespace Quire.Domain.Publishing;

/// <summary>How much a release changes, as its publisher says. The numbers are stored and never changed.</summary>
public enum ReleaseKind
{
    /// <summary>The next whole number: 2.0 after 1.3.</summary>
    Major = 0,

    /// <summary>The next step: 1.4 after 1.3. Only for versions with the same files.</summary>
    Minor = 1,
}
