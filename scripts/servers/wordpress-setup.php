<?php
// Installs the site and its people without a browser: `php wordpress-setup.php ROOT`. Writes {user: application password}.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = '127.0.0.1';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Digest', 'admin', 'admin@example.org', true, '', wp_generate_password());
update_option('permalink_structure', '/%postname%/');
flush_rewrite_rules();
$passwords = [];
foreach (['admin' => null, 'editor' => 'editor', 'author' => 'author', 'contributor' => 'contributor', 'subscriber' => 'subscriber'] as $name => $role) {
    $user = $role === null
        ? get_user_by('login', $name)->ID
        : wp_insert_user(['user_login' => $name, 'user_pass' => wp_generate_password(), 'user_email' => "$name@example.org", 'role' => $role]);
    [$password] = WP_Application_Passwords::create_new_application_password($user, ['name' => 'tests']);
    $passwords[$name] = WP_Application_Passwords::chunk_password($password);
}
echo json_encode($passwords);
