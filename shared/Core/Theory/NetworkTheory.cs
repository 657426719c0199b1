namespace AstroNano.Core;

/// <summary>
/// The closed forms of a network beside what is measured. The viewer owns the forms while it shows
/// them; what is measured over time stays here. A network without closed forms has no theory.
/// </summary>
public class NetworkTheory
{
    /// <summary>A network makes its own.</summary>
    internal NetworkTheory()
    {
    }

    /// <summary>Called after every step, for what is measured in time.</summary>
    public virtual void Observe()
    {
    }

    /// <summary>
    /// Closed forms to look at, at most five; they say nothing before <see cref="Update"/>.
    /// Allocates.
    /// </summary>
    public virtual ClosedForm[] CreateForms() => Named();

    /// <summary>Brings what is expected and seen up to date.</summary>
    /// <param name="forms">Some that were created here.</param>
    /// <exception cref="System.ArgumentNullException">The closed forms are missing.</exception>
    public void Update(ClosedForm[] forms)
    {
        Check.Given(forms)?.Throw(nameof(forms));
        Compare(forms);
    }

    /// <summary>Closed forms as they are now. Allocates.</summary>
    public ClosedForm[] Solve()
    {
        ClosedForm[] forms = CreateForms();
        Update(forms);
        return forms;
    }

    /// <summary>Writes what is expected and seen into closed forms.</summary>
    private protected virtual void Compare(ClosedForm[] forms)
    {
    }

    /// <summary>Closed forms of these names.</summary>
    private protected static ClosedForm[] Named(params string[] names)
    {
        var forms = new ClosedForm[names.Length];
        for (int form = 0; form < names.Length; form++)
        {
            forms[form] = new ClosedForm(names[form]);
        }

        return forms;
    }
}
