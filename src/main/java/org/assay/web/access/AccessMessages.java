package org.assay.web.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about logging in, tokens, accounts and passwords; in Chinese in {@code messages/access_zh.properties}. */
@MessageBundle("access")
public interface AccessMessages {
    @Message("Tokens")
    String tokens();

    @Message("With a token a program calls the service. Its secret is shown once and stored as a hash only.")
    String tokens_about();

    @Message("The secret of {name}, shown this once")
    String secret_of(String name);

    @Message("Copy it now. Nobody can read it again; a lost one is replaced by rotating the token.")
    String secret_about();

    @Message("Issue a token")
    String issue();

    @Message(
            "A token was issued since this page was loaded, maybe by sending the form twice. Look at the list below; send the form again if you want another one.")
    String issued_meanwhile();

    @Message("Name")
    String name();

    @Message(
            "Whose it is: letters, digits and . _ @ -, 64 at most. A name belongs to a program or to a person for good.")
    String name_hint();

    @Message("Role")
    String role();

    @Message("What it may do. A program that submits answers is an integration.")
    String role_hint();

    @Message("integration")
    String integration();

    @Message("reviewer")
    String reviewer();

    @Message("author")
    String author();

    @Message("auditor")
    String auditor();

    @Message("admin")
    String admin();

    @Message("It belongs to the account of this name, and ends with it")
    String of_account();

    @Message("Only for these exams")
    String exams();

    @Message("Keys of exams with spaces between; empty for all. Not for admins.")
    String exams_hint();

    @Message("all")
    String all();

    @Message("Last day")
    String expires();

    @Message("The token is good to the end of this day (UTC); empty for no end.")
    String expires_hint();

    @Message("Status")
    String status();

    @Message("in use")
    String good();

    @Message("revoked")
    String revoked();

    @Message("expired")
    String expired();

    @Message("Issued")
    String issued();

    @Message("Last used")
    String last_used();

    @Message("never")
    String never();

    @Message("by {name}")
    String by(String name);

    @Message("Change")
    String change();

    @Message("Change the token of {name}")
    String change_of(String name);

    @Message("The secret until now is taken")
    String overlap();

    @Message("not any more")
    String overlap_none();

    @Message("for another hour")
    String overlap_hour();

    @Message("for another day")
    String overlap_day();

    @Message("for another week")
    String overlap_week();

    @Message("Rotate")
    String rotate();

    @Message("Revoke for good")
    String revoke();

    @Message("No token was issued yet.")
    String no_tokens();

    @Message("Accounts")
    String accounts();

    @Message("With an account a person logs in to these pages.")
    String accounts_about();

    @Message(
            "People log in at your OpenID Connect provider, which says what they may do; these accounts and their passwords are not used.")
    String elsewhere();

    @Message("Create an account")
    String create();

    @Message("Letters, digits and . _ @ -, 64 at most. Nobody else can ever have the name.")
    String account_name_hint();

    @Message("Roles")
    String roles();

    @Message("One or more.")
    String roles_hint();

    @Message("Password")
    String password();

    @Message("At least 12 characters, 72 bytes at most.")
    String password_hint();

    @Message("Created")
    String created();

    @Message("Last login")
    String last_login();

    @Message("enabled")
    String enabled();

    @Message("disabled")
    String disabled();

    @Message("Account of {name}")
    String account_of(String name);

    @Message("Every change ends the sessions of the account.")
    String change_ends_sessions();

    @Message("It is your own: you will have to log in again.")
    String your_own();

    @Message("Saved.")
    String saved();

    @Message("Save the roles")
    String save_roles();

    @Message("Disable the account")
    String disable();

    @Message("Its tokens end with it as long as it is disabled.")
    String disable_about();

    @Message("Enable the account")
    String enable();

    @Message("Set a new password")
    String set_password();

    @Message("New password")
    String new_password();

    @Message("Your password")
    String your_password();

    @Message("Your other sessions end.")
    String other_sessions_end();

    @Message("Password until now")
    String old_password();

    @Message("New password once more")
    String again();

    @Message("Change the password")
    String change_password();

    @Message("Changed. Your other sessions have ended.")
    String password_changed();

    @Message("It is not your password.")
    String old_refused();

    @Message("Too many tries failed. Wait a while, then try again.")
    String too_early();

    @Message("The two are not the same.")
    String not_the_same();

    @Message("This account follows ASSAY_ADMIN_TOKEN: at the next start the password is that again.")
    String configured();

    @Message("You log in at your OpenID Connect provider; change your password there.")
    String password_elsewhere();

    @Message("Log in")
    String log_in();

    @Message("Name or password is wrong.")
    String login_refused();

    @Message("Too many tries failed. Wait a while, then try again.")
    String login_too_early();
}
